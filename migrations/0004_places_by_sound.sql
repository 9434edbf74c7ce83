-- The search learns places by their sound and in both languages; every term is written anew from the records that are there.
INSERT INTO `patient_search`(`patient_search`) VALUES('delete-all');
